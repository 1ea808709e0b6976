package kit

import (
	"errors"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// ExplainSource is [Env.Explain] for the address of a section or of a portal, where
// there is no story that could have been taken down.
func (e Env) ExplainSource(err error) string {
	if !errors.Is(err, news.ErrGone) {
		return e.Explain(err)
	}
	status := 404
	var answer interface{ Status() int }
	if errors.As(err, &answer) {
		status = answer.Status()
	}
	return e.Say(lang.FailureNothing, status)
}

// ExplainHealth is the sentence for the failure that a [news.Health] remembers, which
// is an error's text.
func (e Env) ExplainHealth(failure string) string {
	for _, known := range failures {
		if known.source && strings.Contains(failure, known.err.Error()) {
			return e.ExplainSource(known.err)
		}
	}
	for _, err := range systems {
		if strings.Contains(failure, err.Error()) {
			return e.ExplainSource(err)
		}
	}
	if found := answered.FindStringSubmatch(failure); found != nil {
		status, _ := strconv.Atoi(found[2]) // three digits, as the pattern says
		return e.ExplainSource(answer{status, found[1]})
	}
	if found := unresolved.FindStringSubmatch(failure); found != nil {
		return e.Say(lang.FailureNoHost, viet.Clean(found[1]))
	}
	if strings.Contains(failure, "failed to verify certificate") {
		return e.Say(lang.FailureCertificate)
	}
	return e.Say(lang.FailureOther, viet.Clean(failure))
}

// Failing reports whether a source failed when it was last asked. That there was no
// network is no failing of a source.
func Failing(h news.Health) bool {
	return h.Failure != "" && !strings.Contains(h.Failure, news.ErrOffline.Error())
}

// systems are the errors of the system that a source may meet.
var systems = []error{os.ErrDeadlineExceeded, syscall.ECONNREFUSED, syscall.ECONNRESET}

// What a server's refusal and a name without an address look like as text.
var (
	answered   = regexp.MustCompile(`(?:^|: )((?:status )?([45]\d\d)(?: [A-Z][\w' -]*)?)$`)
	unresolved = regexp.MustCompile(`lookup ([^\s:]+)[^:]*(?::\d+)?: no such host`)
)

// answer is a server's refusal that is remembered.
type answer struct {
	status int
	text   string
}

func (a answer) Error() string { return a.text }

// Status is the status of the answer.
func (a answer) Status() int { return a.status }

// Is makes 404 and 410 a [news.ErrGone].
func (a answer) Is(target error) bool {
	return target == news.ErrGone && (a.status == 404 || a.status == 410)
}
