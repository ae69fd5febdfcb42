### Draft: to be signed by a native speaker.

### What a role includes or not, as it follows “does not include this:”.

permission-open_call = abrir una llamada
permission-change_call = cambiar una llamada
permission-stand_down = desactivar unidades
permission-task_unit = dar un servicio a una unidad
permission-answer_tasking = responder a lo que pide otra sala de control
permission-see_coverage = ver la cobertura
permission-go_on_duty = iniciar servicio
permission-report = informar desde un incidente
permission-answer_alarm = responder a una alarma
permission-report_position = comunicar una posición
permission-stop_resuscitation = detener una reanimación
permission-convert_tourniquet = convertir un torniquete
permission-care_as_clinician = atender como sanitario
permission-identify_patient = identificar a un paciente
permission-record_death = registrar una muerte
permission-withdraw_for_others = retirar lo que otros registraron
permission-receive_handover = recibir una transferencia
permission-see_units = ver las unidades
permission-see_desk = ver las anotaciones de la sala de control
permission-see_competences = ver las competencias
permission-keep_competences = registrar competencias
permission-follow = seguir incidentes
permission-manage_partnerships = gestionar convenios
permission-manage_tokens = gestionar tokens
permission-see_scheme = ver el esquema
permission-end_access = retirar el acceso de dispositivos y cuentas
permission-enrol_devices = inscribir dispositivos
permission-change_enrolment = decidir en qué dispositivos se puede iniciar sesión
permission-change_scheme = cambiar el esquema
permission-switch_scheme = activar o desactivar el esquema
permission-answer_check_in = responder un seguimiento
permission-take_pushes = recibir alertas por notificación
permission-look_after_people = atender los seguimientos de las personas
permission-see_figures = ver las cifras
permission-see_reads = ver quién leyó los registros
permission-export_cases = exportar casos
