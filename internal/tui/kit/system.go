package kit

import (
	"crypto/tls"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"syscall"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

// answer tells of a server that answered with a failure of its own.
func (e Env) answer(err error) string {
	var answer interface {
		error
		Status() int
	}
	if !errors.As(err, &answer) {
		return ""
	}
	switch answer.Status() {
	case 401, 403, 451:
		return e.Say(lang.FailureDenied, answer)
	case 429:
		return e.Say(lang.FailureTooOften)
	}
	return e.Say(lang.FailureServer, answer)
}

// file tells of a file or folder that cannot be used.
func (e Env) file(err error) string {
	name := ""
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		name = viet.Clean(path.Path)
	case errors.As(err, &link):
		name = viet.Clean(link.New)
	}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return e.Say(lang.FailureNoRoom)
	case name == "":
		return ""
	case errors.Is(err, syscall.ENOTDIR):
		return e.Say(lang.FailureNotFolder, name)
	case errors.Is(err, fs.ErrNotExist):
		return e.Say(lang.FailureNoFile, name)
	case errors.Is(err, fs.ErrPermission):
		return e.Say(lang.FailureForbidden, name)
	case errors.Is(err, syscall.EISDIR):
		return e.Say(lang.FailureFolder, name)
	case errors.Is(err, syscall.EROFS):
		return e.Say(lang.FailureFrozen, name)
	}
	return ""
}

// network tells of a connection that could not be made or broke.
func (e Env) network(err error) string {
	var lookup *net.DNSError
	var certificate *tls.CertificateVerificationError
	var slow net.Error
	switch {
	case errors.As(err, new(*net.AddrError)):
		return e.Say(lang.FailureAddress)
	case errors.As(err, &lookup):
		return e.Say(lang.FailureNoHost, viet.Clean(lookup.Name))
	case errors.As(err, &certificate):
		return e.Say(lang.FailureCertificate)
	case errors.As(err, new(tls.RecordHeaderError)):
		return e.Say(lang.FailureNoTLS)
	case errors.Is(err, syscall.ECONNREFUSED):
		return e.Say(lang.FailureRefused)
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &slow) && slow.Timeout():
		return e.Say(lang.FailureSlow)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return e.Say(lang.FailureCut)
	}
	return ""
}
