"""The HTTP API of devices: session, snapshot, reports, relayed records, one incident; and its published schema.

Owns the URLs and the shapes of what crosses them, and generates the client's types. Decides nothing: it checks a shape, asks
`reports` or `feed`, and answers.
"""
