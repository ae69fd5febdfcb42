## The record and the report as files

download-pdf = PDF
download-pdf-hint = to print
download-fhir = FHIR
download-fhir-hint = for the hospital’s system
download-text = Text
download-text-hint = plain
download-nemsis = NEMSIS
download-nemsis-hint = for a registry, without names
download-title = Documents
download-record = Record
download-link = { $file }, { $hint }, opens in a new window
