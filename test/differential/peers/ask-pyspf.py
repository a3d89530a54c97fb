# Answers SPF questions with pyspf: JSON lines on standard input and output, DNS asked of the parent.
#   in:  {"ip", "sender", "helo", "receiver"}        out: {"result", "text", "explanation"}
#   out: {"name", "type"}                            in:  {"outcome", "aliases", "records" or "reason"}
import json
import sys

import spf


def tell(message):
    sys.stdout.write(json.dumps(message) + '\n')
    sys.stdout.flush()


def hear():
    line = sys.stdin.readline()
    return json.loads(line) if line else None


def data_of(qtype, record):
    if qtype == 'TXT':
        return tuple(part.encode('latin-1') for part in record)
    if qtype == 'MX':
        return (record['preference'], record['exchange'])
    return record


def lookup(name, qtype, strict=True, timeout=20):
    tell({'name': name, 'type': qtype})
    answer = hear()
    if answer['outcome'] == 'failure':
        raise spf.TempError('DNS ' + answer['reason'])
    # One record by each alias, as they stand in the answer of a name server.
    chain = [name.lower().rstrip('.')] + answer['aliases']
    rows = [((chain[i], 'CNAME'), chain[i + 1]) for i in range(len(chain) - 1)]
    records = answer.get('records', [])
    return rows + [((chain[-1], qtype), data_of(qtype, record)) for record in records]


spf.DNSLookup = lookup
tell({'engine': 'pyspf ' + spf.__version__})
while True:
    question = hear()
    if question is None:
        break
    try:
        query = spf.query(i=question['ip'], s=question['sender'], h=question['helo'],
                          receiver=question['receiver'])
        result, _, text = query.check()
        told = result == 'fail' and text != spf.EXPLANATIONS['fail']
        tell({'result': result, 'text': text, 'explanation': text if told else None})
    except Exception as error:
        tell({'result': 'crash', 'text': '%s: %s' % (type(error).__name__, error)})
