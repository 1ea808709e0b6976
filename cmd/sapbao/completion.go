package main

import (
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
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

// complete lets an argument or flag be completed from fixed choices.
func complete(choices []string) cobra.CompletionFunc {
	return cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp)
}
