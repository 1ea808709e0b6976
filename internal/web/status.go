package web

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"strconv"

	"github.com/sapbao/sapbao/internal/news"
)

// statusError is an answer whose status is no success.
type statusError int

func (s statusError) Error() string {
	text := http.StatusText(int(s))
	if text == "" {
		return "status " + strconv.Itoa(int(s))
	}
	return strconv.Itoa(int(s)) + " " + text
}

// Status is the status of the answer.
func (s statusError) Status() int { return int(s) }

// Unwrap makes 404 and 410 a [news.ErrGone].
func (s statusError) Unwrap() error {
	if s == http.StatusNotFound || s == http.StatusGone {
		return news.ErrGone
	}
	return nil
}

// broken marks the failure of a connection, as against an answer that we refuse.
type broken struct{ error }

func (b broken) Unwrap() error { return b.error }

// worthRetrying reports whether another try may go better: after a connection
// that broke, and after a server's own failure unless it said when to come back.
// A server that was silent would only be silent for as long again, and a name or
// a certificate does not get better within a second.
func worthRetrying(page news.Page, err error) bool {
	var status statusError
	if errors.As(err, &status) {
		return status >= 500 && page.Due.IsZero()
	}
	var connection broken
	if !errors.As(err, &connection) {
		return false
	}
	var timeout net.Error
	var unknown *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.As(err, &unknown), errors.As(err, &certificate):
		return false
	case errors.As(err, &timeout):
		return !timeout.Timeout()
	}
	return true
}
