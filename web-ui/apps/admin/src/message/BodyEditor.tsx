import type { Ref } from 'react';
import type { Finding } from '../api/types.ts';

interface BodyEditorProps {
  id: string;
  ref: Ref<HTMLTextAreaElement>;
  value: string;
  onChange: (value: string) => void;
  onFocus: () => void;
  findings: readonly Finding[];
  describedBy: string;
  readOnly: boolean;
}

/**
 * A text area with numbered lines, those with findings marked. It grows with its text: beneath it lies the same text
 * line by line, in the same type, which gives the height and carries the numbers.
 */
export function BodyEditor({
  id,
  ref,
  value,
  onChange,
  onFocus,
  findings,
  describedBy,
  readOnly,
}: BodyEditorProps) {
  const marked = new Set(findings.map(({ line }) => line));
  return (
    <div className="lines-editor">
      <div className="lines" aria-hidden="true">
        {value.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <div key={index} className={marked.has(index + 1) ? 'line line-wrong' : 'line'}>
            {line === '' ? '\u200b' : line}
          </div>
        ))}
      </div>
      <textarea
        id={id}
        ref={ref}
        value={value}
        readOnly={readOnly}
        required
        aria-invalid={findings.length > 0}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
      />
    </div>
  );
}
