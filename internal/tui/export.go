package tui

import (
	"context"
	"errors"
	"io/fs"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/ask"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Exporter writes articles to files.
type Exporter interface {
	// Suggest names a file for a title that is not there yet; it looks on the disk.
	Suggest(title string) string
	// Export writes a file, whose ending is its format, and returns the number of articles
	// in it. It returns [fs.ErrExist] rather than write over a file unless over is set,
	// [ErrEnding] where the ending is none of a format, and [ErrNothing].
	Export(ctx context.Context, what kit.Export, path string, over bool) (n int, err error)
}

// What an [Exporter] cannot do.
var (
	ErrEnding  = errors.New("no format ends so")
	ErrNothing = errors.New("nothing to write")
)

// exported is what became of writing a file.
type exported struct {
	what kit.Export
	path string
	n    int
	err  error
}

// export asks for the name of a file.
func (r *Root) export(what kit.Export) tea.Cmd {
	if r.options.Exporter == nil {
		return nil
	}
	what.Lang = r.env.Lang
	question, to := r.askFile(what, lang.ExportFormats, ""), r.options.Exporter
	question.Suggest = func() string { return to.Suggest(what.Title) }
	return r.lay(ask.New(r.env, question))
}

// askFile is the question for the name of a file. The one that is there already is written
// over if it is named once more.
func (r *Root) askFile(what kit.Export, note lang.Phrase, there string) kit.Ask {
	return kit.Ask{
		Title: r.env.Say(lang.ExportTitle), About: what.Title, Label: r.env.Say(lang.ExportLabel), Note: r.env.Say(note),
		Done: lang.ExportKeyWrite, Answer: func(path string) tea.Cmd { return r.write(what, path, path == there) },
	}
}

// askAgain asks for another name than the one that did not do.
func (r *Root) askAgain(msg exported, why lang.Phrase, there string) tea.Cmd {
	question := r.askFile(msg.what, why, there)
	question.Text = msg.path
	return r.lay(ask.New(r.env, question))
}

// write writes the file.
func (r *Root) write(what kit.Export, path string, over bool) tea.Cmd {
	to, env := r.options.Exporter, r.env
	return tea.Batch(kit.Send(kit.Toast{Text: env.Say(lang.ExportWriting, path)}), func() tea.Msg {
		n, err := to.Export(env.Context, what, path, over)
		return exported{what, path, n, err}
	})
}

// wrote tells what became of a file, or asks again for its name.
func (r *Root) wrote(msg exported) tea.Cmd {
	r.bar.toast = kit.Toast{} // that it is being written
	switch {
	case errors.Is(msg.err, fs.ErrExist):
		return r.askAgain(msg, lang.ExportThere, msg.path)
	case errors.Is(msg.err, ErrEnding):
		return r.askAgain(msg, lang.ExportEnding, "")
	case errors.Is(msg.err, ErrNothing):
		return r.say(kit.Toast{Text: r.env.Say(lang.ExportEmpty)})
	case msg.err != nil:
		return r.say(kit.Toast{Text: r.env.Explain(msg.err), Bad: true})
	}
	return r.say(kit.Toast{Text: r.env.Count(lang.ExportWritten, msg.n, msg.path)})
}
