package main

import (
	"context"
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: a.lang.Say(lang.CommandVersion), Args: cobra.NoArgs,
		RunE: a.action(func(context.Context, []string) error {
			_, err := fmt.Fprintf(a.out, "sapbao %s (%s %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		}),
	}
}
