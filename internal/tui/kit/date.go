package kit

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

// Dates is the language that dates are written in.
func (e Env) Dates() viet.Language {
	if e.Lang == lang.English {
		return viet.English
	}
	return viet.Vietnamese
}

// Ago tells when something was, from now.
func (e Env) Ago(t time.Time) string { return viet.Ago(t, e.Now(), e.Dates()) }
