using AccsGen.Generator.Tests;
using AccsGen.Simulator;

namespace AccsGen.Package.Tests;

/// <summary>The packages as a user meets them: restored from a feed, built with warnings as errors, run.</summary>
[Collection(nameof(PackedFeed))]
public sealed class PackageTests(PackedFeed feed)
{
    private const string Console = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="AccsGen" Version="$(AccsGenVersion)" /></ItemGroup>
        </Project>
        """;

    private const string OwnSpec = """
        openapi: 3.1.0
        info: {title: Stock, version: "1"}
        paths:
          /V1/stock/{sku}:
            get:
              summary: Gets the stock of a SKU.
              parameters: [{name: sku, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/stock-item"}}}}}
        components:
          schemas:
            stock-item: {type: object, properties: {sku: {type: string}, qty: {type: number}}}
        """;

    [Fact]
    public void The_package_holds_the_generator_with_its_dependencies_the_spec_and_the_MSBuild_files()
    {
        using var package = feed.Open("AccsGen");
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet();

        foreach (var file in new[]
        {
            "analyzers/dotnet/cs/AccsGen.Generator.dll", "analyzers/dotnet/cs/Microsoft.OpenApi.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
            "analyzers/dotnet/cs/System.Text.Json.dll", "analyzers/dotnet/cs/System.Text.Encodings.Web.dll", "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
            "build/AccsGen.props", "build/AccsGen.targets", "buildTransitive/AccsGen.props", "buildTransitive/AccsGen.targets", "specs/accs-v1.json", "README.md", "lib/net8.0/_._", "lib/net10.0/_._",
        })
            Assert.Contains(file, files);
        Assert.DoesNotContain(files, file => file.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) || file.Contains("System.Collections.Immutable", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AccsGen", "AccsGen.Runtime")]
    [InlineData("AccsGen.Runtime", "Microsoft.Extensions.Logging.Abstractions")]
    public void A_package_says_what_it_is_and_what_it_needs(string id, string dependency)
    {
        using var package = feed.Open(id);
        using var reader = new StreamReader(package.GetEntry($"{id}.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        Assert.Contains($"<dependency id=\"{dependency}\"", nuspec);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec);
        Assert.Contains("<readme>README.md</readme>", nuspec);
        Assert.DoesNotContain("developmentDependency", nuspec);
        Assert.DoesNotContain("Package Description", nuspec);
    }

    [Theory]
    [InlineData("AccsGen.Runtime", "net8.0")]
    [InlineData("AccsGen.Runtime", "net10.0")]
    [InlineData("AccsGen.Simulator", "net10.0")]
    public void A_library_package_has_its_assembly_documentation_and_symbols(string id, string framework)
    {
        using var package = feed.Open(id);

        Assert.NotNull(package.GetEntry($"lib/{framework}/{id}.dll"));
        Assert.NotNull(package.GetEntry($"lib/{framework}/{id}.xml"));
        Assert.True(feed.HasSymbols(id));
    }

    [Fact]
    public async Task One_reference_is_enough_for_a_call()
    {
        await using var simulator = await AccsSimulator.StartAsync();
        var project = feed.NewProject("console").Write("App/App.csproj", Console).Write("App/Program.cs", """
            using Accs;
            using AccsGen;

            await using var accs = AccsClient.Create(AccsClientOptions.FromEnvironment());
            var page = await accs.Products.SearchAsync(new SearchCriteria { PageSize = 3 });
            Console.WriteLine($"{page.Items!.Count} of {page.TotalCount}");
            """);

        await project.BuildAsync("App");
        var output = await project.RunAsync("App", simulator.EnvironmentVariables);

        Assert.Matches(@"^3 of \d{3}", output);
    }

    [Fact]
    public async Task A_spec_of_the_project_replaces_the_bundled_one()
    {
        var project = feed.NewProject("own").Write("App/App.csproj", Console.Replace("</Project>", """
              <PropertyGroup><AccsGenNamespace>Contoso.Stock</AccsGenNamespace><AccsGenClientName>StockApi</AccsGenClientName><AccsGenAccessibility>internal</AccsGenAccessibility></PropertyGroup>
              <ItemGroup><AccsSpec Include="stock.yaml" /></ItemGroup>
            </Project>
            """)).Write("App/stock.yaml", OwnSpec).Write("App/Program.cs", """
            using Contoso.Stock;

            Console.WriteLine(new StockItem { Sku = "a", Qty = 1.5m });
            Console.WriteLine(typeof(StockApi).IsPublic);
            Console.WriteLine(typeof(StockApi).Assembly.GetTypes().Any(type => type.Namespace == "Accs"));
            """);

        await project.BuildAsync("App");
        var output = await project.RunAsync("App");

        Assert.Equal("{\"sku\":\"a\",\"qty\":1.5}\nFalse\nFalse\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Two_specs_live_in_one_project()
    {
        var project = feed.NewProject("two").Write("App/App.csproj", Console.Replace("</Project>", """
              <ItemGroup>
                <AccsSpec Include="stock.yaml" Namespace="Contoso.First" ClientName="FirstClient" />
                <AccsSpec Include="other.yaml" Namespace="Contoso.Second" ClientName="SecondClient" Accessibility="internal" />
              </ItemGroup>
            </Project>
            """)).Write("App/stock.yaml", OwnSpec).Write("App/other.yaml", OwnSpec).Write("App/Program.cs", """
            Console.WriteLine(typeof(Contoso.First.FirstClient).IsPublic && !typeof(Contoso.Second.SecondClient).IsPublic);
            Console.WriteLine(typeof(Contoso.First.StockItem) != typeof(Contoso.Second.StockItem));
            """);

        await project.BuildAsync("App");

        Assert.Equal("True\nTrue\n", (await project.RunAsync("App")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_library_hands_its_generated_types_on_and_nothing_is_generated_twice()
    {
        var project = feed.NewProject("library")
            .Write("Lib/Lib.csproj", Console.Replace("<OutputType>Exe</OutputType>", "").Replace("</Project>", """
                  <PropertyGroup><GenerateDocumentationFile>true</GenerateDocumentationFile></PropertyGroup>
                  <ItemGroup><AccsSpec Include="stock.yaml" /></ItemGroup>
                </Project>
                """))
            .Write("Lib/stock.yaml", OwnSpec)
            .Write("Lib/Shop.cs", "namespace Contoso; /// <summary>Ours.</summary>\npublic static class Shop { /// <summary>One.</summary>\n public static Accs.StockItem Item() => new() { Sku = \"x\" }; }")
            .Write("App/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
                </Project>
                """)
            .Write("App/Program.cs", """
                Accs.StockItem item = Contoso.Shop.Item();
                item.Qty = 2;
                Console.WriteLine(item);
                Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Namespace == "Accs"));
                Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "AccsGen.Generator"));
                """);

        await project.BuildAsync("App");

        Assert.Equal("{\"sku\":\"x\",\"qty\":2}\n0\nFalse\n", (await project.RunAsync("App")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_broken_spec_ends_in_one_error_on_its_line()
    {
        var project = feed.NewProject("broken").Write("App/App.csproj", Console.Replace("</Project>", """<ItemGroup><AccsSpec Include="bad.json" /></ItemGroup></Project>"""))
            .Write("App/bad.json", "{\n  \"openapi\": \"3.0.0\",\n  \"paths\": {,}\n}\n").Write("App/Program.cs", "System.Console.WriteLine();");

        var output = await project.BuildFailingAsync("App");

        Assert.Matches(@"bad\.json\(3,\d+\): error ACCS001", output);
    }
}
