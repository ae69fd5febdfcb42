## The titles of the pages

app-title-duty = Start of shift — coresponder
app-title-waiting = On duty — coresponder
app-title-alert = ALERT — coresponder
app-title-way = On the way — coresponder
app-title-scene = At scene — coresponder
