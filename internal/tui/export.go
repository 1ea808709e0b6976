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
	// Suggest names a file for a title that is not there yet.
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
	return r.askFile(what, r.options.Exporter.Suggest(what.Title), lang.ExportFormats, "")
}

// askFile asks for the name of a file. The one that is there already is written over if it
// is named once more.
func (r *Root) askFile(what kit.Export, path string, note lang.Phrase, there string) tea.Cmd {
	write := func(path string) tea.Cmd { return r.write(what, path, path == there) }
	return r.lay(ask.New(r.env, kit.Ask{
		Title: r.env.Say(lang.ExportTitle), About: what.Title, Label: r.env.Say(lang.ExportLabel), Text: path,
		Note: r.env.Say(note), Done: lang.ExportKeyWrite, Answer: write,
	}))
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
		return r.askFile(msg.what, msg.path, lang.ExportThere, msg.path)
	case errors.Is(msg.err, ErrEnding):
		return r.askFile(msg.what, msg.path, lang.ExportEnding, "")
	case errors.Is(msg.err, ErrNothing):
		return r.say(kit.Toast{Text: r.env.Say(lang.ExportEmpty)})
	case msg.err != nil:
		return r.say(kit.Toast{Text: r.env.Explain(msg.err), Bad: true})
	}
	return r.say(kit.Toast{Text: r.env.Count(lang.ExportWritten, msg.n, msg.path)})
}
