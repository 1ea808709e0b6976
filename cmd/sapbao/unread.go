package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
)

func (a *app) unreadCommand() *cobra.Command {
	return &cobra.Command{
		Use: "unread", Short: a.lang.Say(lang.CommandUnread), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error {
			desk, err := a.newsroom(ctx)
			if err != nil {
				return err
			}
			n, err := desk.Unread(ctx)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.out, n)
			return err
		}),
	}
}
