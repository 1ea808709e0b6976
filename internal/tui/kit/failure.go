package kit

import (
	"context"
	"errors"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Explain is the sentence that tells the reader of a failure and what to do about it.
func (e Env) Explain(err error) string {
	for _, known := range failures {
		if errors.Is(err, known.err) {
			return e.Say(known.phrase)
		}
	}
	return e.Say(lang.FailureOther, err)
}

var failures = []struct {
	err    error
	phrase lang.Phrase
}{
	{news.ErrOffline, lang.FailureOffline},
	{news.ErrGone, lang.FailureGone},
	{news.ErrChallenge, lang.FailureChallenge},
	{news.ErrLogin, lang.FailureLogin},
	{news.ErrNotFeed, lang.FailureNotFeed},
	{news.ErrEmpty, lang.FailureEmpty},
	{news.ErrTooLarge, lang.FailureTooLarge},
	{news.ErrUnknown, lang.FailureUnknown},
	{news.ErrAmbiguous, lang.FailureAmbiguous},
	{news.ErrDiskFull, lang.FailureDiskFull},
	{news.ErrReadOnly, lang.FailureReadOnly},
	{news.ErrDamaged, lang.FailureDamaged},
	{context.DeadlineExceeded, lang.FailureSlow},
	{context.Canceled, lang.FailureStopped},
}
