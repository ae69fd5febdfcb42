### Draft: to be signed by a native speaker.

## Who read a record

reads-title = Quién lo ha leído
reads-nobody = Nadie ha leído todavía nada de estos pacientes.
reads-subject = recibió el registro
reads-screen = lo abrió en pantalla
reads-document = se llevó un documento
reads-export = se llevó una exportación
reads-more = Ver anteriores
reads-csv = Como tabla (CSV)
