using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

/// <summary>The order of kinds that belong to several abstract kinds, against sets of kinds and against all orders.</summary>
public sealed class KindArrangementTests
{
    [Fact]
    public void A_kind_of_two_branches_stands_between_them()
    {
        var vocabulary = Bind(
            Abstract("Used"), Abstract("User"), Kind("Campaign").Is("User"), Kind("Group").Is("User"), Kind("Other"),
            Kind("Software").Is("User").AlsoIs("Used"), Kind("Technique").Is("Used"));
        Assert.Equal(0, ExtraRanges(vocabulary));
    }

    [Fact]
    public void Kinds_keep_the_order_of_their_names_where_no_other_order_is_better()
    {
        var vocabulary = Bind(
            Abstract("A"), Abstract("B"), Abstract("C"), Kind("A1").Is("A"), Kind("B1").Is("B"), Kind("C1").Is("C"),
            Kind("X").Is("A").AlsoIs("B"));
        Assert.Equal(["A", "A1", "X", "B", "B1", "C", "C1"], vocabulary.Kinds.Select(kind => kind.Name));
        Assert.All(vocabulary.Kinds, kind => Assert.Equal(-1, kind.Number));
    }

    [Fact]
    public void Numbers_in_a_module_do_not_depend_on_the_order()
    {
        KindDeclaration[] kinds = [Abstract("A"), Abstract("B"), Kind("A1").Is("A"), Kind("A2").Is("A").AlsoIs("B"), Kind("B1").Is("B")];
        var names = Bind(kinds).Kinds.OrderBy(kind => kind.Number).Select(kind => kind.Name).ToArray();
        var swapped = Bind([.. kinds.Select(kind => kind.Name == "A2" ? Kind("A2").Is("A") : kind)]);
        if (Bind(kinds).Kinds[0].Number >= 0) Assert.Equal(swapped.Kinds.Select(kind => kind.Name), names);
        else Assert.Equal(swapped.Kinds.Select(kind => kind.Name), Bind(kinds).Kinds.Select(kind => kind.Name));
    }

    [Fact]
    public void Random_hierarchies_include_what_naive_sets_include_and_need_as_few_ranges_as_the_best_order()
    {
        var (several, arranged) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var kinds = RandomKinds(new Random(seed));
            var vocabulary = Bind(kinds);
            CheckIncluded(kinds, vocabulary);
            CheckRanges(vocabulary);
            var byName = vocabulary.Kinds.Select(vocabulary.NumberInModule).ToArray();
            Assert.Equal(Enumerable.Range(0, byName.Length), byName.Order());
            if (vocabulary.Kinds.Any(kind => kind.Number >= 0)) arranged++;
            if (kinds.Length > 7) continue;
            var best = BestOrder(vocabulary);
            Assert.True(ExtraRanges(vocabulary) == best, $"seed {seed}: {ExtraRanges(vocabulary)} ranges more, not {best}");
            several += best > 0 ? 1 : 0;
        }

        Assert.True(several > 1, "In some hierarchies no order gives every kind one range.");
        Assert.True(arranged > 20, "In some hierarchies the order of names is not the best.");
    }

    [Fact]
    public void Many_kinds_of_several_branches_take_some_milliseconds()
    {
        var random = new Random(1);
        var groups = Enumerable.Range(0, 40).Select(i => Abstract("G" + i)).ToArray();
        var kinds = Enumerable.Range(0, 400).Select(
            i => Kind("K" + i).Is("G" + random.Next(40)).AlsoIs("G" + random.Next(40))).ToArray();
        var vocabulary = VocabularyBinder.Bind("Race", "Race", true, [.. groups, .. kinds]).Vocabulary;
        CheckIncluded([.. groups, .. kinds], vocabulary);
    }

    private static Vocabulary Bind(params KindDeclaration[] kinds)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind("Race", "Race", true, kinds);
        Assert.All(problems, static problem => Assert.Equal("KG0049", problem.Descriptor.Id));
        return vocabulary;
    }

    private static KindDeclaration[] RandomKinds(Random random)
    {
        var abstracts = random.Next(2, 5);
        var kinds = new List<KindDeclaration>();
        for (var i = 0; i < abstracts + random.Next(2, 6); i++)
        {
            var name = (char)('A' + random.Next(26)) + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var kind = i < abstracts ? Abstract(name) : Kind(name);
            var above = Enumerable.Range(0, Math.Min(i, abstracts)).Where(_ => random.Next(2) == 0).Select(j => kinds[j].Name).ToArray();
            random.Shuffle(above);
            if (above.Length > 0 && random.Next(5) > 0) kinds.Add(kind.Is(above[0]).AlsoIs(above[1..]));
            else kinds.Add(kind.AlsoIs(above));
        }

        return [.. kinds];
    }

    /// <summary>The kinds above each kind, from what is declared alone.</summary>
    private static void CheckIncluded(KindDeclaration[] kinds, Vocabulary vocabulary)
    {
        var above = kinds.ToDictionary(
            kind => kind.Name,
            kind => new HashSet<string>(
                kind.OtherParents.Select(parent => parent.Name).Append(kind.Parent ?? "").Where(name => name.Length > 0)
                    .Select(name => name["Race.".Length..])));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var names in above.Values)
            {
                var count = names.Count;
                names.UnionWith(names.ToList().SelectMany(name => above[name]));
                changed |= names.Count > count;
            }
        }

        foreach (var kind in vocabulary.Kinds)
        {
            Assert.Equal(above[kind.Name].Order(), vocabulary.KindsAbove(kind).Select(one => one.Name).Order());
            var below = vocabulary.Kinds.Where(one => above[one.Name].Contains(kind.Name)).Select(one => one.Name).ToList();
            Assert.Equal(below.Order(), vocabulary.KindsBelow(kind).Select(one => one.Name).Order());
            var indices = vocabulary.KindsBelow(kind).Select(one => one.Index).ToList();
            Assert.Equal(indices.Order(), indices);
            foreach (var other in vocabulary.Kinds)
            {
                Assert.Equal(other == kind || above[other.Name].Contains(kind.Name), kind.Includes(other.Index));
                var overlap = vocabulary.Kinds.Any(one => kind.Includes(one.Index) && other.Includes(one.Index));
                Assert.Equal(overlap, vocabulary.Overlap(kind, other));
            }
        }
    }

    /// <summary>The ranges of a kind hold the nodes of the concrete kinds that are of it, with some nodes for each.</summary>
    private static void CheckRanges(Vocabulary vocabulary)
    {
        var firstNodes = new int[vocabulary.Kinds.Count + 1];
        for (var i = 0; i < vocabulary.Kinds.Count; i++)
            firstNodes[i + 1] = firstNodes[i] + (vocabulary.Kinds[i].IsAbstract ? 0 : i % 3);
        foreach (var kind in vocabulary.Kinds)
        {
            var expected = vocabulary.Kinds.Where(one => !one.IsAbstract && kind.Includes(one.Index))
                .SelectMany(one => Enumerable.Range(firstNodes[one.Index], firstNodes[one.Index + 1] - firstNodes[one.Index])).Order();
            var ranges = vocabulary.RangesOf(kind.Index, firstNodes);
            Assert.Equal(expected, ranges.SelectMany(range => Enumerable.Range(range.First, range.End - range.First)));
            for (var i = 1; i < ranges.Length; i++) Assert.True(ranges[i - 1].End < ranges[i].First);
        }
    }

    private static int ExtraRanges(Vocabulary vocabulary) => ExtraRanges(vocabulary, Enumerable.Range(0, vocabulary.Kinds.Count));

    private static int ExtraRanges(Vocabulary vocabulary, IEnumerable<int> order) => KindArrangement.CountRanges(
        order,
        vocabulary.Kinds.Select(kind => vocabulary.Kinds.Select(one => kind.Includes(one.Index)).ToArray()),
        [.. vocabulary.Kinds.Select(kind => !kind.IsAbstract)]);

    /// <summary>The fewest ranges of all orders that are preorders of the tree.</summary>
    private static int BestOrder(Vocabulary vocabulary)
    {
        var best = int.MaxValue;
        Visit([], [.. vocabulary.Kinds.Where(kind => kind.Parent < 0).Select(kind => kind.Index)], []);
        return best;

        // The kinds whose turn it can be next: siblings that are left, innermost first.
        void Visit(List<int> order, List<int> siblings, Stack<List<int>> outer)
        {
            if (siblings.Count == 0)
            {
                if (outer.Count == 0) best = Math.Min(best, ExtraRanges(vocabulary, order));
                else
                {
                    var rest = new Stack<List<int>>(outer.Reverse());
                    Visit(order, rest.Pop(), rest);
                }

                return;
            }

            foreach (var next in siblings)
            {
                var rest = new Stack<List<int>>(outer.Reverse());
                rest.Push([.. siblings.Where(other => other != next)]);
                Visit([.. order, next], [.. vocabulary.Kinds.Where(kind => kind.Parent == next).Select(kind => kind.Index)], rest);
            }
        }
    }
}
