### Draft: to be signed by a native speaker.

alarm-duress = Botón de emergencia
alarm-withdrawal = Retirada
alarm-protection_lost = Protección perdida
alarm-zone_tightened = Zona más estricta
alarm-limit_changed = Límite cambiado
alarm-roll_call = Recuento de personal
alarm-declaration = Operación declarada
alarm-methane = METHANE
alarm-role_offered = Función ofrecida
alarm-support_requested = Apoyo policial solicitado
alarm-hold_review = Espera pendiente de revisar
alarm-disclosure_requested = Divulgación solicitada
alarm-glass_broken = Registro abierto por emergencia
