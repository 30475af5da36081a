using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// What holds of each member that has rules or is derived, as expressions and as programs, and in which order they have to be solved.
/// </summary>
/// <remarks>
/// <para>The rules: of a transitive relation R, R+. Of one inherited through C, C*/R; through C and transitive, (C*/R)+. Where R is also
/// symmetric, what it leads to inherits too: C*/R/^C*. C stands for what holds of it, and all nodes but the last are of R's domain. Of a
/// derived member, its expression, from nodes of its domain to nodes of its range.</para>
/// <para>A definition that does not depend on itself stands in the place of its member wherever an expression names it, unless it is large.
/// The others are taken as derived edges.</para>
/// <para>Immutable to its users, and safe for any number of threads.</para>
/// </remarks>
internal sealed class PathDefinitions
{
    /// <summary>The steps of the largest definition that is put in the place of its member.</summary>
    private const int MaximumInlinedSize = 200;

    /// <summary>How deep definitions are put into one another.</summary>
    private const int MaximumInlinedHeight = 16;

    private readonly PathExpression?[] _bodies;
    private readonly bool[] _isInlined;
    private readonly bool[] _isRecursive;
    private readonly PathProgram?[] _forwards;
    private readonly PathProgram?[] _backwards;
    private readonly List<int[]> _groups;
    private readonly int[][] _groupsOfMembers;

    public PathDefinitions(IPathVocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        var count = vocabulary.MemberCount;
        _bodies = new PathExpression?[count];
        _isInlined = new bool[count];
        _isRecursive = new bool[count];
        _forwards = new PathProgram?[count];
        _backwards = new PathProgram?[count];
        for (var member = 0; member < count; member++) _bodies[member] = DefinitionBodies.Of(vocabulary, member);

        var references = new List<int>[count];
        for (var member = 0; member < count; member++) references[member] = ReferencesOf(member);
        _groups = DefinitionGroups.Order(references, IsDefined);
        _groupsOfMembers = new int[count][];
        var heights = new int[count];
        var sizes = new int[count];
        foreach (var group in _groups)
        {
            foreach (var member in group)
            {
                _groupsOfMembers[member] = group;
                _isRecursive[member] = group.Length > 1 || references[member].Contains(member);
            }

            var first = group[0];
            if (_isRecursive[first]) continue;
            sizes[first] = SizeOf(_bodies[first]!, sizes);
            foreach (var other in references[first])
            {
                if (_isInlined[other] && heights[first] < heights[other] + 1) heights[first] = heights[other] + 1;
            }

            _isInlined[first] = sizes[first] <= MaximumInlinedSize && heights[first] <= MaximumInlinedHeight;
        }
    }

    public IPathVocabulary Vocabulary { get; }

    /// <summary>
    /// Gets the members that have a definition, in groups that depend on each other, each after those that it depends on.
    /// </summary>
    public IReadOnlyList<int[]> Groups => _groups;

    /// <summary>The members that a member with a definition depends on and that depend on it, itself among them.</summary>
    public int[] GroupOf(int member) => _groupsOfMembers[member];

    /// <summary>Determines whether more holds of a member than what is stated, or may: it is derived, or has rules.</summary>
    public bool IsDefined(int member) => _bodies[member] is not null;

    /// <summary>Determines whether the definition depends on itself, directly or through others.</summary>
    public bool IsRecursive(int member) => _isRecursive[member];

    /// <summary>Determines whether the definition stands in the place of its member.</summary>
    public bool IsInlined(int member) => _isInlined[member];

    public PathExpression BodyOf(int member) => _bodies[member]!;

    /// <summary>
    /// The definition of a member as a program; against its direction, from what it leads to. Of one without a definition, its stated
    /// facts.
    /// </summary>
    public PathProgram ProgramOf(MemberStep step)
    {
        ref var program = ref (step.IsForward ? _forwards : _backwards)[step.Member];
        if (Volatile.Read(ref program) is { } known) return known;
        var body = _bodies[step.Member] ?? new PathStated(new MemberStep(step.Member, true));
        var compiled = Compile(step.IsForward ? body : new PathInverse(body));
        return Interlocked.CompareExchange(ref program, compiled, null) ?? compiled;
    }

    /// <summary>
    /// Makes an expression a program, with definitions in the places of their members. A name that the vocabulary does not know leads
    /// nowhere.
    /// </summary>
    public PathProgram Compile(PathExpression expression) =>
        new ProgramBuilder(PathAutomaton.Expand(this, expression), Vocabulary).Build();

    /// <summary>Makes an expression a program whose moves are the steps of its text, so that messages can name them.</summary>
    public PathProgram CompileAsWritten(PathExpression expression) =>
        new ProgramBuilder(PathAutomaton.Of(this, expression), Vocabulary).Build();

    private List<int> ReferencesOf(int member)
    {
        var references = new List<int>();
        if (_bodies[member] is { } body) Collect(body);
        return references;

        void Collect(PathExpression expression)
        {
            switch (expression)
            {
                case PathMember named:
                    foreach (var step in Vocabulary.Find(named.Name)) Add(step.Member);
                    break;
                case PathHolding holding:
                    Add(holding.Step.Member);
                    break;
                case PathInverse inverse:
                    Collect(inverse.Operand);
                    break;
                case PathRepetition repetition:
                    Collect(repetition.Operand);
                    break;
                case PathSequence sequence:
                    foreach (var part in sequence.Parts) Collect(part);
                    break;
                case PathAlternative alternative:
                    foreach (var part in alternative.Parts) Collect(part);
                    break;
            }
        }

        void Add(int other)
        {
            if (IsDefined(other) && !references.Contains(other)) references.Add(other);
        }
    }

    /// <summary>The steps of a definition with others in their places, at most a little above what is put in place at all.</summary>
    private int SizeOf(PathExpression expression, int[] sizes)
    {
        var size = 0;
        switch (expression)
        {
            case PathMember named:
                foreach (var step in Vocabulary.Find(named.Name)) size += SizeOfMember(step.Member, sizes);
                break;
            case PathHolding holding:
                size = SizeOfMember(holding.Step.Member, sizes);
                break;
            case PathInverse inverse:
                size = SizeOf(inverse.Operand, sizes);
                break;
            case PathRepetition repetition:
                var times = repetition.Maximum ?? repetition.Minimum;
                size = SizeOf(repetition.Operand, sizes) * (times > 1 ? times : 1);
                break;
            case PathSequence sequence:
                foreach (var part in sequence.Parts) size += SizeOf(part, sizes);
                break;
            case PathAlternative alternative:
                foreach (var part in alternative.Parts) size += SizeOf(part, sizes);
                break;
            default:
                size = 1;
                break;
        }

        return size <= MaximumInlinedSize ? size : MaximumInlinedSize + 1;
    }

    private int SizeOfMember(int member, int[] sizes) => _isInlined[member] ? sizes[member] : 1;
}
