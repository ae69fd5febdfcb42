"""Exports: what leaves the product in other formats.

Owns the exports of a patient's record (FHIR document, plain text, one page) and of an incident (NEMSIS, Utstein), the table of
foreign codes, and the endpoints that serve them. Every export is a function of the journal: the same entries make the same bytes.
It writes nothing, keeps no tables, and never invents what was not recorded.
"""
