### Draft: to be signed by a native speaker.

signin-title = Iniciar sesión — coresponder
signin-purpose = Policía y ambulancia, juntas ante una parada cardíaca.
signin-username = Nombre de usuario
signin-password = Contraseña
signin-submit = Iniciar sesión
signin-asking = Iniciando sesión…
signin-choose = Usted pertenece a varias agencias. ¿Para cuál trabaja ahora?
signin-choose-one = { $agency }: { $role }
signin-cut-off = Sin conexión con el servidor. Hace falta una vez para iniciar sesión; después, este dispositivo se abre sin ella. Mantenga la radio encendida.
signin-ended-replaced = Otra persona inició sesión en este dispositivo.
signin-ended-signed_out = Usted cerró la sesión en este dispositivo.
signin-ended-idle = Se cerró su sesión porque este dispositivo no se usó durante una hora.
signin-ended-device_ended = Un supervisor dio de baja este dispositivo. Lo que guardaba de los incidentes se ha borrado.
signin-ended-person_ended = Un supervisor cerró su sesión en todos los dispositivos. Si no era esa la intención, vuelva a iniciarla.
signin-ended-switched_off = Su cuenta fue desactivada. Pregunte a su administrador.
signin-ended-membership_ended = Ahora actúa en otra agencia o ya no pertenece a esta. Vuelva a iniciar sesión.
signin-ended-password_changed = Su contraseña ha cambiado. Inicie sesión con la nueva.
signin-sealed = { $count ->
    [one] { NUMBER($count) } registro espera sellado en este dispositivo. Se envía cuando inicia sesión la persona que lo introdujo.
   *[other] { NUMBER($count) } registros esperan sellados en este dispositivo. Se envían cuando inicia sesión la persona que los introdujo.
}

## The accounts of a demonstration

signin-demo-title = Esto es una demostración
signin-demo-explained = Las personas y los vehículos son inventados. Inicie sesión con un toque como:
signin-demo-account = { $role } · { $username }
signin-demo-own = Esta dirección es de una sola persona. Inicie sesión con un toque como:
signin-demo-others = Las demás personas se abren en ventanas propias:
signin-demo-windows = ¿Varias personas a la vez? Cada una tiene su dirección: abra una ventana para cada una.
signin-demo-window = Ventana propia
signin-demo-crew =
    { $service ->
        [police] Agente de policía: entrar de servicio como { $unit }
        [ambulance] Sanitario: entrar de servicio como { $unit }
       *[other] { $name }: entrar de servicio como { $unit }
    }
signin-demo-other = { $service }: { $role }
signin-demo-ambulance-supervisor = Supervisor de ambulancias
signin-demo-police-supervisor = Supervisor de policía
signin-demo-ambulance-welfare = Bienestar de ambulancias
signin-demo-police-welfare = Bienestar de policía
signin-demo-ambulance-administrator = Administrador de ambulancias
signin-demo-police-administrator = Administrador de policía
signin-enrol = Inscribir este dispositivo
signin-enrol-explained = Escriba el código que le dio su sala de control o su administrador. Inscribe este dispositivo en su agencia y sirve una sola vez.
signin-enrol-code = Código
signin-enrol-submit = Inscribir
signin-enrol-asking = Inscribiendo…
signin-enrol-not-now = Ahora no
signin-enrol-done = Este dispositivo está inscrito en { $agency } como { $label }. Inicie sesión ahora.
signin-enrolled = Inscrito en { $agency }
signin-enrol-no-keys = Este navegador no puede guardar una clave. Abra la aplicación por su dirección https e inténtelo de nuevo.
