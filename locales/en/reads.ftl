## Who read a record

reads-title = Who read this
reads-nobody = Nobody has read anything of these patients yet.
reads-subject = was sent the record
reads-screen = opened it on a screen
reads-document = took a document
reads-export = took an export
reads-more = Show earlier ones
reads-csv = As a table (CSV)
