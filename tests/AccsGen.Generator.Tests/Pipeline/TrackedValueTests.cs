using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using AccsGen.Generator.Tests.Harness;
using AccsGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using YamlDotNet.Core.Events;

namespace AccsGen.Generator.Tests.Pipeline;

/// <summary>What passes between the steps must be plain values: anything else keeps memory alive or defeats the comparison.</summary>
public sealed class TrackedValueTests
{
    [Fact]
    public void No_tracked_value_holds_anything_of_the_compiler_or_of_a_document()
    {
        var result = Run.On(SpecFile.Bundled());
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var names = new List<string>();

        foreach (var step in result.TrackedSteps.Where(step => Steps.All.Contains(step.Key)))
        {
            names.Add(step.Key);
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
                Walk(output.Value, step.Key, seen);
        }

        Assert.Equal(Steps.All.Except([Steps.Enums, Steps.Problems]).Order(), names.Except([Steps.Enums, Steps.Problems]).Order());
        Assert.True(seen.Count > 10_000, $"Only {seen.Count} objects were walked.");
    }

    [Fact]
    public void Equal_texts_give_equal_values()
    {
        var first = Outputs(Run.On(SpecFile.Bundled()));
        var second = Outputs(Run.On(SpecFile.Bundled()));

        Assert.Equal(first.Length, second.Length);
        for (var i = 0; i < first.Length; i++)
        {
            Assert.True(first[i].Equals(second[i]), $"{first[i].GetType().Name} isn't compared by value.");
            Assert.Equal(first[i].GetHashCode(), second[i].GetHashCode());
        }

        static object[] Outputs(GeneratorRunResult result) =>
            [.. new[] { Steps.Text, Steps.Document, Steps.Targets, Steps.Api }.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs).Select(output => output.Value)];
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or AdditionalText or Diagnostic or IOpenApiElement or OpenApiDocument or JsonNode or ParsingEvent or Delegate,
            $"{path} holds a {value.GetType()}.");
        if (!value.GetType().IsValueType && !seen.Add(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, $"{path}[]", seen);
        }
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (value is not IEnumerable || !field.FieldType.IsArray)
                    Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
