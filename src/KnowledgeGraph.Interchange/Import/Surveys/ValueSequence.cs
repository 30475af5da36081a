using System.Globalization;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>Finds out whether the order of the values of a member means something.</summary>
internal sealed class ValueSequence
{
    private readonly EntitySet _begun = new();
    private int _subject = -1;
    private string _last = "";
    private bool _isCounted;
    private bool _isScattered;
    private long _ordered;

    /// <summary>
    /// Gets how many entities have their values in an order that sorting would change, or that the input states. There are none if an
    /// entity has values at several places, because nothing says which come first.
    /// </summary>
    public long OrderedSubjects => _isScattered ? 0 : _ordered;

    public void Add(int subject, in ImportedValue value)
    {
        if (subject != _subject)
        {
            _isScattered |= !_begun.Add(subject);
            (_subject, _isCounted) = (subject, false);
        }
        else if (!_isCounted && (value.Order == ValueOrder.Stated || value.Order == ValueOrder.Possible && Compare(_last, value.Text) > 0))
        {
            _ordered++;
            _isCounted = true;
        }

        _last = value.Text;
    }

    private static int Compare(string one, string other) =>
        TryParse(one, out var first) && TryParse(other, out var second) ? first.CompareTo(second) : string.CompareOrdinal(one, other);

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
