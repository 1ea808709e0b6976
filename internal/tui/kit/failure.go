package kit

import (
	"context"
	"errors"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Explain is the sentence that tells the reader of a failure and what to do about it. Of
// a failure that is not known it quotes what the system says.
func (e Env) Explain(err error) string {
	if sentence, known := e.Known(err); known {
		return sentence
	}
	return e.Say(lang.FailureOther, viet.Clean(err.Error()))
}

// Known is the sentence for a failure of a kind that has one.
func (e Env) Known(err error) (sentence string, known bool) {
	for _, known := range failures {
		if errors.Is(err, known.err) {
			return e.Say(known.phrase), true
		}
	}
	for _, explain := range []func(error) string{e.answer, e.file, e.network} {
		if sentence := explain(err); sentence != "" {
			return sentence, true
		}
	}
	return "", false
}

var failures = []struct {
	err    error
	phrase lang.Phrase
	source bool // it may be a source's, and is then known again by its text
}{
	{news.ErrQueued, lang.FailureQueued, false},
	{news.ErrOffline, lang.FailureOffline, true},
	{news.ErrGone, lang.FailureGone, true},
	{news.ErrChallenge, lang.FailureChallenge, true},
	{news.ErrLogin, lang.FailureLogin, true},
	{news.ErrNotFeed, lang.FailureNotFeed, true},
	{news.ErrNoSource, lang.FailureNoSource, true},
	{news.ErrEmpty, lang.FailureEmpty, true},
	{news.ErrTooLarge, lang.FailureTooLarge, true},
	{news.ErrUnknown, lang.FailureUnknown, false},
	{news.ErrAmbiguous, lang.FailureAmbiguous, false},
	{news.ErrDiskFull, lang.FailureDiskFull, false},
	{news.ErrReadOnly, lang.FailureReadOnly, false},
	{news.ErrDamaged, lang.FailureDamaged, false},
	{news.ErrNewer, lang.FailureNewer, false},
	{news.ErrBusy, lang.FailureBusy, false},
	{news.ErrFormat, lang.FailureFormat, false},
	{news.ErrRedirects, lang.FailureRedirects, true},
	{news.ErrAddress, lang.FailureAddress, false},
	{context.DeadlineExceeded, lang.FailureSlow, true},
	{context.Canceled, lang.FailureStopped, false},
}
