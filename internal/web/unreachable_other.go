//go:build !windows

package web

import "syscall"

// unreachable are the system's words for "there is no way there".
var unreachable = []syscall.Errno{syscall.ENETUNREACH, syscall.ENETDOWN, syscall.EHOSTUNREACH}
