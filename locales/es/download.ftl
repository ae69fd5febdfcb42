### Draft: to be signed by a native speaker.

## The record and the report as files

download-pdf = PDF
download-pdf-hint = para imprimir
download-fhir = FHIR
download-fhir-hint = para el sistema del hospital
download-text = Texto
download-text-hint = sin formato
download-nemsis = NEMSIS
download-nemsis-hint = para un registro, sin nombres
download-title = Documentos
download-record = Registro
download-link = { $file }, { $hint }, se abre en otra ventana
