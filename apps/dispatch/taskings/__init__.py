"""What an owner of calls asks of a partner's control room: to go in first where a scene is not safe, or what a desk asks by hand.

Refuses to ask an agency with which nothing is agreed, and to call a scene safe that nobody has declared so.
"""
