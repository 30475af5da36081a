using System.Globalization;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Paths;

/// <summary>
/// What a step of a path weighs, by its fact and the node that it leads to: 0 or more, or infinite where it may not be taken.
/// </summary>
internal abstract class StepWeights
{
    /// <exception cref="PathWeightException">The step has no weight that it can have.</exception>
    internal abstract double Of(int fact, int to);

    /// <summary>The exception for a wrong weight, by the parameter's name in the public methods.</summary>
    /// <param name="problem">What is wrong with the facts.</param>
    /// <param name="remedy">How to choose others.</param>
    /// <param name="programRemedy">That, and what a program can do.</param>
    private protected static PathWeightException Exception(string problem, string remedy = "", string programRemedy = "") =>
        new(problem, remedy, programRemedy, "weight");
}

/// <summary>Weights that a delegate gives for facts.</summary>
internal sealed class FactWeights(Graph graph, Func<Fact, double> weight) : StepWeights
{
    internal override double Of(int fact, int to)
    {
        var value = weight(new Fact(graph, fact));
        return value >= 0 ? value : throw Exception(string.Create(
            CultureInfo.InvariantCulture, $"The weight of “{new Fact(graph, fact)}” is {value}, but a weight must be 0 or more."));
    }
}

/// <summary>
/// Weights that are numbers of the nodes that steps lead to: the visible value of a property, a quantity or another number. Read once for
/// each node, and converted to one unit, which is the first node's.
/// </summary>
internal sealed class PropertyWeights : StepWeights
{
    private readonly PathScope _scope;
    private readonly Member _member;
    private readonly Dictionary<int, double> _weights = [];
    private Node? _first;
    private string _unit = "";

    internal PropertyWeights(PathScope scope, Member member)
    {
        (_scope, _member) = (scope, Resolve(scope.Graph, member));
    }

    /// <summary>The member of the graph that a weight is.</summary>
    /// <exception cref="ArgumentException">The member is of another graph, or does not have one number.</exception>
    internal static Member Resolve(Graph graph, Member member)
    {
        member = graph.Resolve(member, "weight");
        if (!member.IsNumeric || !member.IsSingleValued)
        {
            throw Exception($"{member} cannot be a weight: it is not a single number.");
        }

        return member;
    }

    internal override double Of(int fact, int to)
    {
        if (_weights.TryGetValue(to, out var known)) return known;
        return _weights[to] = Read(new Node(_scope.Graph, to));
    }

    private double Read(Node node)
    {
        var visible = _scope.Graph;
        var hasMember = visible.Store.Kinds.Includes(_member.Domain.Index, node.Kind.Index);
        var facts = hasMember ? visible.HopsFrom(_member.Index).VisibleFactsOf(visible, node.Index) : default;
        if (facts.Count == 0)
        {
            throw Exception(
                $"{node} ({node.Kind.Name}, {node.Key}) has no {_member}, which is the weight of a step to it.",
                "Choose relations or kinds whose nodes have one.",
                "Choose relations or kinds whose nodes have one, or pass a delegate.");
        }

        var value = new Fact(visible, facts.At(0)).Value;
        if (value.Type != MemberType.Quantity) return NotNegative(node, value.AsDouble());
        var quantity = value.AsQuantity();
        if (quantity.Value is not { } number)
        {
            throw Exception(
                $"The {_member} of {node}, {quantity}, is not a single number.",
                programRemedy: "Pass a delegate that chooses one.");
        }

        if (_first is null) (_first, _unit) = (node, quantity.Unit);
        if (quantity.Unit == _unit) return NotNegative(node, (double)number);
        return quantity.TryTo(_unit, out var converted)
            ? NotNegative(node, (double)converted.Value!.Value)
            : throw Exception(
                $"The {_member} of {node}, {quantity}, cannot be converted to the unit of {_first}, {Unit(_unit)}.",
                "All weights must have comparable units.");
    }

    private double NotNegative(Node node, double value) => value >= 0 ? value : throw Exception(
        string.Create(CultureInfo.InvariantCulture, $"The {_member} of {node} is {value}, but a weight must be 0 or more."));

    private static string Unit(string unit) => unit.Length == 0 ? "none" : unit;
}
