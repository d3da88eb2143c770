"""The pages of the dashboard, a module for each; they show what `dashboards.state` knows and calculate nothing."""
