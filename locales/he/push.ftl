### Draft: to be signed by a native speaker.
