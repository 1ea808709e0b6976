package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// shells are how a shell takes its completion script: at once, and for good.
var shells = map[string]struct{ now, always string }{
	"bash":       {"source <(sapbao completion bash)", "sapbao completion bash > ~/.local/share/bash-completion/completions/sapbao"},
	"zsh":        {"source <(sapbao completion zsh)", `sapbao completion zsh > "${fpath[1]}/_sapbao"`},
	"fish":       {"sapbao completion fish | source", "sapbao completion fish > ~/.config/fish/completions/sapbao.fish"},
	"powershell": {"sapbao completion powershell | Out-String | Invoke-Expression", "sapbao completion powershell >> $PROFILE"},
}

// nameCompletion lets the library's completion command speak the reader's language.
func (a *app) nameCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		cmd.Short, cmd.Long, cmd.Args = a.lang.Say(lang.CommandCompletion), "", nil
		cmd.RunE = a.group("", lang.CommandCompletion).RunE
		for _, below := range cmd.Commands() {
			how := shells[below.Name()]
			below.Short = a.lang.Say(lang.CompletionShell, below.Name())
			below.Long = below.Short + "\n\n" + a.lang.Say(lang.CompletionHow, below.Name(), how.now, how.always)
			if f := below.Flags().Lookup("no-descriptions"); f != nil {
				f.Usage = a.lang.Say(lang.FlagNoDescriptions)
			}
		}
	}
}

// completeArgs lets the arguments of commands be completed: sections and portals by id,
// themes by name. The store is not opened for it.
func (a *app) completeArgs(root *cobra.Command) {
	for path, words := range map[string]func() []string{
		"list": a.sectionWords, "refresh": a.sectionWords, "export edition": a.sectionWords,
		"section follow": a.sectionWords, "section unfollow": a.followedWords,
		"portal check": a.portalWords, "portal remove": a.ownWords, "theme show": a.themeWords,
	} {
		cmd, _, err := root.Find(strings.Fields(path))
		if err != nil {
			continue
		}
		cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return words(), cobra.ShellCompDirectiveNoFileComp
		}
		if cmd.Flag("portal") != nil {
			_ = cmd.RegisterFlagCompletionFunc("portal", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
				return a.portalWords(), cobra.ShellCompDirectiveNoFileComp
			}) // the flag is there, and new
		}
	}
	_ = root.RegisterFlagCompletionFunc("lang", complete([]string{lang.Vietnamese.String(), lang.English.String()}))
}

// shelf are the portals that are known; files with faults are left out.
func (a *app) shelf() []news.Portal {
	portals, _ := catalog.New(os.DirFS(a.places.Portals())).Portals()
	return portals
}

func (a *app) sectionWords() (words []string) {
	for _, p := range a.shelf() {
		for _, s := range p.Sections {
			words = append(words, cobra.CompletionWithDesc(string(s.ID), p.Name+" · "+s.Name))
		}
	}
	return words
}

func (a *app) followedWords() (words []string) {
	for _, id := range a.chosen.Follow {
		words = append(words, string(id))
	}
	return words
}

func (a *app) portalWords() (words []string) {
	for _, p := range a.shelf() {
		words = append(words, cobra.CompletionWithDesc(string(p.ID), p.Name))
	}
	return words
}

func (a *app) ownWords() (words []string) {
	for _, p := range a.shelf() {
		if p.Own {
			words = append(words, cobra.CompletionWithDesc(string(p.ID), p.Name))
		}
	}
	return words
}

func (a *app) themeWords() (words []string) {
	all, _ := a.themes() // one with faults cannot be shown
	for _, t := range all {
		words = append(words, cobra.CompletionWithDesc(t.Name, t.Title))
	}
	return words
}

// complete lets an argument or flag be completed from fixed choices.
func complete(choices []string) cobra.CompletionFunc {
	return cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp)
}
