### Draft: to be signed by a native speaker.

## The titles of the pages

app-title-duty = Inicio de turno — coresponder
app-title-waiting = De servicio — coresponder
app-title-alert = ALERTA — coresponder
app-title-way = En camino — coresponder
app-title-scene = En el lugar — coresponder
