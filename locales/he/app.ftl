### Draft: to be signed by a native speaker.

## The titles of the pages

app-title-duty = תחילת משמרת — coresponder
app-title-waiting = במשמרת — coresponder
app-title-alert = הזנקה — coresponder
app-title-way = בדרך — coresponder
app-title-scene = בזירה — coresponder
