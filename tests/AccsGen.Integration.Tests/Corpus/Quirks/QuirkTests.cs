using AccsGen.Integration.Tests.Sweep;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>
/// Laws of every model, with random JSON for its schema: what is read is written again; lenient reading never throws and tells of quirks exactly when there are
/// some; strict reading throws exactly then.
/// </summary>
public sealed class QuirkTests : IDisposable
{
    /// <summary>Documents for each model and each share of quirks.</summary>
    private const int Documents = 12;

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(Documents).WithQuietOnSuccess(true);

    private readonly ITestOutputHelper _output;
    private readonly ScriptedTenant _strict = new(options => options.Json.Tolerance = JsonTolerance.Strict);
    private readonly List<JsonLeniency> _told = [];
    private readonly ScriptedTenant _lenient;

    public QuirkTests(ITestOutputHelper output)
    {
        _output = output;
        _lenient = new ScriptedTenant(options => options.Json.OnLeniency = _told.Add);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(30)]
    public void What_is_read_is_written_again_and_quirks_are_told_or_refused(int percent)
    {
        var spec = new SpecFile();
        var models = new ModelTypes(spec, _lenient.Client).All.ToList();
        var json = new QuirkyJson(spec, percent);
        var (documents, quirky) = (0, 0);

        foreach (var (index, (model, schema)) in models.Index())
        {
            var arbitrary = Arb.From(json.Root(schema), tree => tree.Smaller());
            var replay = new Replay(new Rnd((ulong)(index + 1)), FSharpOption<int>.None);
            Prop.ForAll(arbitrary, async tree =>
            {
                documents++;
                quirky += tree.Quirks().Any() ? 1 : 0;
                await CheckAsync(model, tree);
            }).Check(s_config.WithName(model.Name).WithReplay(FSharpOption<Replay>.Some(replay)));
        }

        _output.WriteLine($"{models.Count} models, {documents} documents, {quirky} of them with quirks");
        Assert.InRange(models.Count, 300, 400);
        Assert.Equal(percent > 0, quirky > documents / 10);
    }

    public void Dispose()
    {
        _strict.Dispose();
        _lenient.Dispose();
    }

    private async Task CheckAsync(Type model, JsonTree tree)
    {
        var quirks = tree.Quirks().ToList();
        var expected = JsonElement.Parse(tree.Written);

        var read = (AccsModel)JsonSerializer.Deserialize(tree.Json, model)!;
        AssertSame(expected, read, "read by JsonSerializer");
        ModelTypes.LookAt(read);
        AssertSame(expected, read, "looked at");
        AssertSame(expected, (AccsModel)JsonSerializer.Deserialize(read.ToString(), model)!, "read again");

        _told.Clear();
        _lenient.Answers(tree.Json);
        AssertSame(expected, await _lenient.AnyModel.ReadAsync(model), "read from an answer");
        Assert.True(quirks.Count > 0 == _told.Count > 0, $"Told: {string.Join("; ", _told)}. There: {string.Join("; ", quirks)}");

        _strict.Answers(tree.Json);
        var refused = await Record.ExceptionAsync(() => _strict.AnyModel.ReadAsync(model));
        Assert.True(refused is null or AccsResponseFormatException, refused?.ToString());
        Assert.True(quirks.Count > 0 == refused is not null, $"Refused: {refused?.Message ?? "no"}. There: {string.Join("; ", quirks)}");
    }

    private static void AssertSame(JsonElement expected, AccsModel model, string how)
    {
        var differences = string.Join("; ", JsonComparison.Differences("$", expected, JsonElement.Parse(model.ToString())));
        Assert.True(differences.Length == 0, $"{model.GetType().Name}, {how}: {differences}");
    }
}
