using System.Text.Json;
using System.Text.Json.Nodes;
using AccsGen.Generator.Tests.Harness;
using AccsGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Generator.Tests.Pipeline;

/// <summary>What the pipeline does again, and what it doesn't, after an edit.</summary>
public sealed class CachingTests
{
    private static readonly string s_bundled = File.ReadAllText(RepositoryLayout.BundledSpec);

    [Fact]
    public void An_edit_of_a_CSharp_file_leaves_everything_cached()
    {
        var driver = Run.Driver([SpecFile.Bundled()]).RunGenerators(Run.EmptyProject);

        var edited = Run.EmptyProject.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added { int _field; }"));
        var after = driver.RunGenerators(edited).GetRunResult().Results.Single();

        AssertNothingEmitted(after);
        AssertReasons(after, Steps.Text, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_unrelated_additional_file_leaves_everything_cached()
    {
        var driver = Run.Driver([SpecFile.Bundled()]).RunGenerators(Run.EmptyProject);

        var after = driver.AddAdditionalTexts([new SpecFile("notes.txt", "unrelated")]).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        AssertNothingEmitted(after);
        AssertReasons(after, Steps.Text, IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("\n\n  ")]
    [InlineData("\t\r\n")]
    public void A_white_space_edit_of_the_spec_re_emits_nothing(string space)
    {
        var before = SpecFile.Bundled();
        var driver = Run.Driver([before]).RunGenerators(Run.EmptyProject);

        var edited = SpecFile.Marked(before.Path, s_bundled.Replace("\"paths\": {", "\"paths\": {" + space));
        var after = driver.ReplaceAdditionalText(before, edited).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        AssertReasons(after, Steps.Text, IncrementalStepRunReason.Modified);
        AssertReasons(after, Steps.Document, IncrementalStepRunReason.Unchanged);
        AssertNothingEmitted(after);
    }

    [Fact]
    public void A_changed_operation_re_emits_its_client_only()
    {
        var changed = AfterEdit(spec => spec["paths"]!["/V1/orders/{id}"]!["get"]!["summary"] = "Another summary of the operation.");

        Assert.Equal(["Accs/Clients/OrdersClient.g.cs"], changed);
    }

    [Fact]
    public void A_changed_schema_re_emits_its_model_only()
    {
        var changed = AfterEdit(spec => spec["components"]!["schemas"]!["catalog-data-product-interface"]!["properties"]!["price"]!["description"] = "Another description.");

        Assert.Equal(["Accs/Models/Product.g.cs"], changed);
    }

    [Fact]
    public void A_new_member_re_emits_its_model_only()
    {
        var changed = AfterEdit(spec => spec["components"]!["schemas"]!["sales-data-order-interface"]!["properties"]!["zz_new"] = new JsonObject { ["type"] = "string" });

        Assert.Equal(["Accs/Models/Order.g.cs"], changed);
    }

    [Fact]
    public void A_changed_option_does_not_read_the_spec_again()
    {
        var spec = SpecFile.Bundled();
        var driver = Run.Driver([spec]).RunGenerators(Run.EmptyProject);

        var after = driver.WithUpdatedAnalyzerConfigOptions(new FakeOptions(("AccsGenNamespace", "Other"))).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        AssertReasons(after, Steps.Text, IncrementalStepRunReason.Cached);
        AssertReasons(after, Steps.Document, IncrementalStepRunReason.Cached);
        AssertReasons(after, Steps.Api, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_changed_option_that_concerns_nobody_here_re_emits_nothing()
    {
        var driver = Run.Driver([SpecFile.Bundled()]).RunGenerators(Run.EmptyProject);

        var after = driver.WithUpdatedAnalyzerConfigOptions(new FakeOptions(("RootNamespace", "Other"))).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        AssertReasons(after, Steps.Document, IncrementalStepRunReason.Cached);
        AssertNothingEmitted(after);
    }

    [Fact]
    public void A_problem_that_only_moves_is_reported_on_its_new_line()
    {
        const string Text = "openapi: 3.0.0\npaths:\n  /a:\n    get: {responses: {}}\n    post: {requestBody: {content: {text/csv: {}}}, responses: {}}\n";
        var before = SpecFile.Marked("spec.yaml", Text);
        var driver = Run.Driver([before]).RunGenerators(Run.EmptyProject);

        var after = driver.ReplaceAdditionalText(before, SpecFile.Marked("spec.yaml", "\n\n" + Text)).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        Assert.Equal(6, after.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        AssertNothingEmitted(after);
    }

    /// <summary>The hint names that are emitted again after an edit of the bundled spec.</summary>
    private static string[] AfterEdit(Action<JsonNode> edit)
    {
        var before = SpecFile.Bundled();
        var driver = Run.Driver([before]).RunGenerators(Run.EmptyProject);
        var first = driver.GetRunResult().Results.Single().Sources();
        var spec = JsonNode.Parse(s_bundled)!;
        edit(spec);

        var edited = SpecFile.Marked(before.Path, spec.ToJsonString(s_relaxed));
        var after = driver.ReplaceAdditionalText(before, edited).RunGenerators(Run.EmptyProject).GetRunResult().Results.Single();

        var modified = after.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        var differing = after.Sources().Where(source => first[source.Key] != source.Value).Select(source => source.Key).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(differing.Length, modified);
        return differing;
    }

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void AssertNothingEmitted(GeneratorRunResult result)
    {
        Assert.NotEmpty(result.TrackedSteps[Steps.Root]);
        foreach (var name in new[] { Steps.Root, Steps.Clients, Steps.Models, Steps.Enums })
        {
            if (result.TrackedSteps.ContainsKey(name))
                AssertReasons(result, name, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        }
    }

    private static void AssertReasons(GeneratorRunResult result, string step, params IncrementalStepRunReason[] allowed)
    {
        var reasons = result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct();
        Assert.All(reasons, reason => Assert.Contains(reason, allowed));
    }
}
