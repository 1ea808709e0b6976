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
}{
	{news.ErrQueued, lang.FailureQueued},
	{news.ErrOffline, lang.FailureOffline},
	{news.ErrGone, lang.FailureGone},
	{news.ErrChallenge, lang.FailureChallenge},
	{news.ErrLogin, lang.FailureLogin},
	{news.ErrNotFeed, lang.FailureNotFeed},
	{news.ErrNoSource, lang.FailureNoSource},
	{news.ErrEmpty, lang.FailureEmpty},
	{news.ErrTooLarge, lang.FailureTooLarge},
	{news.ErrUnknown, lang.FailureUnknown},
	{news.ErrAmbiguous, lang.FailureAmbiguous},
	{news.ErrDiskFull, lang.FailureDiskFull},
	{news.ErrReadOnly, lang.FailureReadOnly},
	{news.ErrDamaged, lang.FailureDamaged},
	{news.ErrNewer, lang.FailureNewer},
	{news.ErrBusy, lang.FailureBusy},
	{news.ErrFormat, lang.FailureFormat},
	{news.ErrRedirects, lang.FailureRedirects},
	{news.ErrAddress, lang.FailureAddress},
	{context.DeadlineExceeded, lang.FailureSlow},
	{context.Canceled, lang.FailureStopped},
}
