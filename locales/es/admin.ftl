### Draft: to be signed by a native speaker.

## The page

admin-page-title = Administración — coresponder
admin-where = Administración · { $area }
admin-not-loaded = No se ha podido cargar la administración.
admin-reading = Cargando…
admin-never = nunca
admin-name = Nombre
admin-title = Título
admin-version = Versión
admin-from = Desde
admin-to = Hasta
admin-state = Estado

## How this installation is

admin-installation = Esta instalación
admin-health-ready = Todo funciona.
admin-health-degraded = Funciona, despacio o en parte.
admin-health-not_ready = No funciona.
admin-read = Versión { $version } · leído { $ago }
admin-part = Parte
admin-part-none = Ninguna parte ha respondido.

## The scheme and the protocols

admin-scheme = Programa de intervinientes de apoyo
admin-scheme-on = Activado · { $title }, versión { $version }
admin-scheme-off = Desactivado · { $title }, versión { $version }
admin-scheme-alerts =
    { $count ->
        [one] 1 alerta esta semana
       *[other] { NUMBER($count) } alertas esta semana
    }
admin-scheme-alerts-of =
    { $count ->
        [one] 1 alerta esta semana, { NUMBER($cap) } como máximo
       *[other] { NUMBER($count) } alertas esta semana, { NUMBER($cap) } como máximo
    }
admin-scheme-in-force = En vigor
admin-scheme-no-version = No hay ninguna versión cargada.
admin-scheme-none = Esta entidad no tiene programa propio.
admin-protocols = Protocolos de reanimación
admin-protocols-none = No hay ningún protocolo cargado.
admin-protocol = Protocolo
admin-protocol-adult = Adulto
admin-protocol-child = Niño
admin-protocol-newborn = Recién nacido
admin-protocol-approved-by = Aprobado por
admin-protocol-provisional = Provisional
admin-protocol-not-approved = No aprobado para uso real

## Devices, people and machines

admin-devices = Dispositivos
admin-devices-none = Ningún dispositivo está inscrito ni tiene la sesión abierta.
admin-device = Dispositivo
admin-device-person = Persona
admin-device-unit = Unidad
admin-device-seen = Última señal
admin-device-readiness = Preparación
admin-device-off-duty = Fuera de servicio
admin-device-ready = Preparado
admin-device-not-ready = No preparado
admin-people = Personas
admin-people-none = Nadie tiene cuenta.
admin-person-username = Nombre de usuario
admin-person-role = Función
admin-person-seen = Visto por última vez
admin-person-closed = cuenta cerrada
admin-person-competences = Certificados
admin-competence-until = { $competence } hasta { $day }
admin-competence-expired = Certificado caducado
admin-machines = Máquinas
admin-machines-none = Ninguna máquina tiene un token.
admin-token = Token
admin-token-made = Creado
admin-token-used = Último uso
admin-token-valid = Válido
admin-token-revoked = Revocado { $day }
admin-token-until = Hasta { $day }
admin-token-expired = Caducado { $day }
admin-enrolment = Se puede iniciar sesión
admin-enrolment-off = en cualquier dispositivo; no se inscribe ninguno
admin-enrolment-offered = en cualquier dispositivo; se pueden inscribir
admin-enrolment-required = solo en dispositivos inscritos
admin-enrolment-explained = Vale desde el próximo inicio de sesión. No se cierra la sesión de nadie.
