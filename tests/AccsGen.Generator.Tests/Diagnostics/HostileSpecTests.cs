using System.Text;
using AccsGen.Generator.Tests.Harness;
using AccsGen.Spec;

namespace AccsGen.Generator.Tests.Diagnostics;

/// <summary>Specs made to break a generator end in a diagnostic or in code that compiles, in bounded time.</summary>
public sealed class HostileSpecTests
{
    public static TheoryData<string, string> Specs => new()
    {
        { "deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 20_000)) },
        { "deep.yaml", "a: " + new string('[', 20_000) },
        { "laughs.yaml", BillionLaughs() },
        { "binary.yaml", "\0\u0001\uFFFF\uD800" },
        { "bom.json", "\uFEFF{\"openapi\":\"3.0.0\",\"paths\":{}}" },
        { "null.yaml", "null" },
        { "types.yaml", "openapi: 3.0.0\ninfo: []\npaths: 7\ncomponents: true\n" },
        { "types.json", "{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":[],\"/b\":{\"get\":[]},\"/c\":{\"get\":{\"parameters\":{},\"responses\":[]}}},\"components\":{\"schemas\":[]}}" },
        { "refs.yaml", "openapi: 3.0.0\npaths:\n  /a: {$ref: '#/paths/~1a'}\n  /b: {get: {parameters: [{$ref: '#/x'}], responses: {'200': {$ref: '#/paths'}}}}\n" },
        { "surrogate.json", "{\"openapi\":\"3.0.0\",\"x\":\"\\ud800\",\"paths\":{}}" },
    };

    [Theory]
    [MemberData(nameof(Specs))]
    public void Ends_in_a_diagnostic(string path, string text)
    {
        var result = Run.OnText(text, path);

        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "ACCS014");
    }

    [Fact]
    public void Every_beginning_of_a_spec_is_survived()
    {
        var text = File.ReadAllText(RepositoryLayout.BundledSpec)[..6_000];
        for (var length = 0; length < text.Length; length += 97)
        {
            var result = SpecReader.Read("spec.json", text[..length], CancellationToken.None);
            Assert.NotEmpty(result.Problems);
        }
    }

    [Fact]
    public void Names_that_are_no_C_sharp_still_compile()
    {
        const string Spec = """
            openapi: 3.0.0
            info: {title: "*/ </summary> \" \\ \n evil", version: '1'}
            paths:
              /class/{new}/"quoted"\\back:
                post:
                  summary: "*/ </summary><evil> \u2028 & ]]> \""
                  parameters:
                    - {name: new, in: path, required: true, schema: {type: string}, description: "</param> \r\n evil"}
                    - {name: requestOptions, in: query, schema: {type: string}}
                    - {name: cancellationToken, in: query, schema: {type: string}}
                    - {name: "", in: query, schema: {type: string}}
                    - {name: "a b\"c", in: query, schema: {type: string}}
                    - {name: "namespace", in: header, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/string'}}}}
                  responses: {'200': {description: "</returns> evil & co", content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}
            components:
              schemas:
                string: {type: object, properties: {string: {type: string}, String: {type: string}, "": {type: string}, "1": {type: string}, "\"": {type: string}, "\u2028": {type: string}, "ß日本": {type: string}, equals: {type: string}, to_string: {type: string}, is_set: {type: string}, get_type: {type: integer}, additional_members: {type: boolean}, s_shape: {type: string}, reader: {type: string}, index: {type: string}, writer: {type: string}}}
                Task: {type: object, properties: {task: {$ref: '#/components/schemas/Task'}, System: {type: object, properties: {x: {type: string}}}}}
                "A b": {type: object, properties: {x: {type: string}}}
                "a-b": {type: object, properties: {x: {type: string}}}
                "<T>": {type: object, properties: {x: {type: string}}}
                E: {type: string, enum: ["", "a", "A", "1", "*/", "\"", "value", "\u2028", from_value]}
            """;

        var result = Run.OnText(Spec);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "ACCS014");
        Assert.Empty(new Project().Compile(result));
    }

    [Fact]
    public void Cancellation_ends_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SpecReader.Read("spec.json", File.ReadAllText(RepositoryLayout.BundledSpec), cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => SpecReader.Read("spec.yaml", "openapi: 3.0.0\npaths: {/a: {get: {}}}", cancelled.Token));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3_000)]
    public void Schemas_that_are_built_upon_each_other_twice_over_end_in_bounded_time(int count)
    {
        // Each level refers to the next one twice: read naively, the work doubles with each.
        var text = new StringBuilder("openapi: 3.0.0\npaths:\n  /a: {get: {responses: {'200': {description: ok}}}}\ncomponents:\n  schemas:\n");
        for (var i = 0; i < count; i++)
            text.Append($"    S{i:0000}: {{allOf: [{{$ref: '#/components/schemas/S{i + 1:0000}'}}, {{$ref: '#/components/schemas/S{i + 1:0000}'}}, {{type: object, properties: {{p{i}: {{type: string}}}}}}]}}\n");
        text.Append($"    S{count:0000}: {{type: object, properties: {{last: {{type: string}}}}}}\n");

        var result = Run.OnText(text.ToString());

        Assert.NotEmpty(result.GeneratedSources);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "ACCS014");
    }

    private static string BillionLaughs()
    {
        var text = new StringBuilder("openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 10; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }
}
