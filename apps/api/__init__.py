"""The HTTP API of devices: session, snapshot, reports, relayed records and one incident, with its published schema.

Owns the URLs and the shapes of requests and answers, and generates the client's types. Decides nothing: it checks a shape,
asks `reports` or `feed`, and answers.
"""
