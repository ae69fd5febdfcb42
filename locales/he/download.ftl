### Draft: to be signed by a native speaker.

## The record and the report as files

download-pdf = PDF
download-pdf-hint = להדפסה
download-fhir = FHIR
download-fhir-hint = למערכת של בית החולים
download-text = טקסט
download-text-hint = רגיל
download-nemsis = NEMSIS
download-nemsis-hint = לרשם, ללא שמות
download-title = מסמכים
download-record = רשומה
download-link = { $file }, { $hint }, נפתח בחלון חדש
