package news

import "errors"

// What can go wrong in a way that the reader is told about in words of its own.
var (
	ErrOffline   = errors.New("no network")
	ErrQueued    = errors.New("queued until there is a network")
	ErrStopped   = errors.New("stopped by the reader")
	ErrGone      = errors.New("no longer there")
	ErrChallenge = errors.New("the portal answered with a challenge page")
	ErrLogin     = errors.New("the portal asks for a login")
	ErrNotFeed   = errors.New("not a feed")
	ErrNoSource  = errors.New("neither a feed nor a list of headlines")
	ErrEmpty     = errors.New("nothing to read")
	ErrTooLarge  = errors.New("too large")
	ErrUnknown   = errors.New("unknown")
	ErrAmbiguous = errors.New("ambiguous")
	ErrDiskFull  = errors.New("the disk is full")
	ErrReadOnly  = errors.New("the folder cannot be written to")
	ErrDamaged   = errors.New("the database is damaged")
	ErrNewer     = errors.New("the database belongs to a newer sapbao")
	ErrBusy      = errors.New("another program keeps the database busy")
	ErrFormat    = errors.New("not written by this program, or by a newer one")
	ErrAddress   = errors.New("not an http or https address")
	ErrRedirects = errors.New("too many redirects")
	ErrNoBrowser = errors.New("no browser on this machine")
)
