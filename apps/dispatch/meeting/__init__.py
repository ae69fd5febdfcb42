"""Calls that a unit opens at the patient, and two calls about one patient: suggested, linked, merged and taken apart."""
