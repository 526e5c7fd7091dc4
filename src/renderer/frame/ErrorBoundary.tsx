import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** A screen that fails says so and leaves the rest of the window usable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <EmptyState
            title={t('shell.error.screen')}
            text={t('shell.error.screenText', { detail: error.message })}
          >
            <Button kind="primary" onPress={() => this.setState({ error: null })}>
              {t('shell.error.again')}
            </Button>
          </EmptyState>
        )}
      </Translation>
    );
  }
}
