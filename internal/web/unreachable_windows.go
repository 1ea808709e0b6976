package web

import "syscall"

// unreachable are the system's words for "there is no way there":
// WSAENETDOWN, WSAENETUNREACH and WSAEHOSTUNREACH.
var unreachable = []syscall.Errno{10050, 10051, 10065}
