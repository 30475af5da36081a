using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Reads the values of properties to their canonical form: equal values have equal forms.</summary>
internal sealed class ValueReader(CanonicalDates dates, WorkBudget budget)
{
    private readonly Dictionary<int, EnumerationNames> _enumerations = [];

    /// <summary>Reads a value.</summary>
    /// <param name="text">The canonical text, or null when the value is the number.</param>
    /// <param name="error">What is wrong, as a sentence.</param>
    public bool TryRead(VocabularyMember member, string value, ValueForm form, out string? text, out long number, out Argument error)
    {
        text = null;
        number = 0;
        string reason;
        switch (member.Type)
        {
            case MemberType.Boolean:
                error = "it is neither.";
                number = value == "true" ? 1 : 0;
                return form is ValueForm.Boolean or ValueForm.Text && value is "true" or "false";
            case MemberType.Int32:
            case MemberType.Int64:
                return TryReadInteger(member.Type, value, form, out number, out error);
            case MemberType.Enumeration:
                return TryReadConstant(member, value, form, out text, out error);
            case MemberType.Decimal or MemberType.Double when form is not (ValueForm.Text or ValueForm.Number):
                error = "it is not a number.";
                return false;
            case MemberType.Decimal:
                text = DecimalText.Canonical(value, out reason);
                error = reason;
                return text is not null;
            case MemberType.Double:
                text = DoubleText.Canonical(value, out reason);
                error = reason;
                return text is not null;
            case MemberType.Quantity when form is ValueForm.Text or ValueForm.Number:
                text = TypedValue.ReadQuantity(value, out reason);
                error = reason;
                return text is not null;
        }

        if (form != ValueForm.Text)
        {
            error = form == ValueForm.Enumeration ? "it is an enum constant." : "it is not in quotes. Write \"" + value + "\".";
            return false;
        }

        switch (member.Type)
        {
            case MemberType.PartialDate:
                text = dates.Read(value, out reason);
                break;
            case MemberType.DateTimeOffset:
                text = DateTimeText.Canonical(value, out reason);
                break;
            case MemberType.LanguageText:
                text = TypedValue.ReadLanguageText(value, out reason);
                break;
            case MemberType.Uri:
                text = UriText.Canonical(value, out reason);
                break;
            default:
                text = value;
                reason = "";
                break;
        }

        error = reason;
        return text is not null;
    }

    /// <summary>Says what a member takes, for messages.</summary>
    public string Expected(VocabularyMember member) => member.Type switch
    {
        MemberType.Node => "the key of an entity, in quotes",
        MemberType.Text => "a text, in quotes",
        MemberType.LanguageText => "a text with its language, such as \"Tiefe Suche@de\"",
        MemberType.Boolean => "true or false",
        MemberType.Int32 => "a whole number from -2147483648 to 2147483647",
        MemberType.Int64 => "a whole number from -9223372036854775808 to 9223372036854775807",
        MemberType.Decimal => "a number, such as 0.25 or -12.5",
        MemberType.Double => "a number, such as 0.25 or 6.02e23",
        MemberType.DateTimeOffset => "a date and time in quotes, such as \"2024-03-01T12:00:00Z\" (RFC 3339)",
        MemberType.PartialDate => "a date in quotes, such as \"2023\", \"2023-09\" or \"2023-09-14\" (EDTF)",
        MemberType.Quantity => "a quantity, such as \"5.6e6 USD\" or \"17 %\"",
        MemberType.Uri => "an absolute address, such as \"https://example.org/a\"",
        _ => NamesOf(member).Listed,
    };

    private static bool TryReadInteger(MemberType type, string value, ValueForm form, out long number, out Argument error)
    {
        number = 0;
        error = "it is not a whole number.";
        if (form is not (ValueForm.Number or ValueForm.Text) || !IsInteger(value)) return false;

        error = "it is out of this range.";
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && (type == MemberType.Int64 || number is >= int.MinValue and <= int.MaxValue);
    }

    private static bool IsInteger(string value)
    {
        var start = value.Length > 0 && value[0] == '-' ? 1 : 0;
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] is < '0' or > '9') return false;
        }

        return value.Length > start;
    }

    private bool TryReadConstant(VocabularyMember member, string value, ValueForm form, out string? text, out Argument error)
    {
        var names = NamesOf(member);
        error = "";
        if (form is ValueForm.Text or ValueForm.Enumeration && names.ByName.TryGet(value, out text)) return true;

        text = null;
        error = NearestName.FindConstant(value, names.Names, budget) is { } nearest
            ? Argument.DidYouMean(nearest, before: "")
            : "it is not one of them.";
        return false;
    }

    private EnumerationNames NamesOf(VocabularyMember member)
    {
        if (!_enumerations.TryGetValue(member.Index, out var names))
        {
            names = new EnumerationNames(member.Enumeration);
            _enumerations.Add(member.Index, names);
        }

        return names;
    }

    private sealed class EnumerationNames
    {
        private const int ListedNames = 12;

        private readonly List<string> _texts;

        public EnumerationNames(EnumerationType? enumeration)
        {
            var names = enumeration?.Names ?? default;
            _texts = [.. enumeration?.CanonicalTexts ?? []];
            Names = enumeration is { Texts.Count: > 0 } ? [.. _texts.Concat(names).Distinct(StringComparer.Ordinal)] : _texts;
            ByName = new NameTable<string>(2 * names.Count);
            foreach (var text in _texts) ByName.Set(text, text);
            for (var i = 0; i < names.Count; i++) ByName.Set(CamelCase.Of(names[i]), _texts[i]);
            for (var i = 0; i < names.Count; i++) ByName.Set(names[i], _texts[i]);
        }

        /// <summary>What the constants can be called in messages: their texts first, then their C# names.</summary>
        public IReadOnlyList<string> Names { get; }

        /// <summary>The canonical texts of the constants by text, by C# name and by that in camelCase.</summary>
        public NameTable<string> ByName { get; }

        public string Listed => _texts.Count == 0 ? "no value at all" : NameList.Of(_texts, ListedNames, " or ");
    }
}
