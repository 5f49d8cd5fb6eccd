using AccsGen.Simulator.Document;
using AccsGen.Spec;

namespace AccsGen.Simulator.Tests;

/// <summary>The simulator starts from a snapshot of the bundled spec, which must say what the spec says. <c>ACCSGEN_ACCEPT=1</c> brings it up to date.</summary>
public sealed class SpecSnapshotTests
{
    [Fact]
    public void The_snapshot_is_that_of_the_bundled_spec()
    {
        var document = SpecReader.Read("accs-v1.json", File.ReadAllText(Repository.BundledSpec), CancellationToken.None).Document!;
        var expected = SpecSnapshot.Write(document);
        if (Environment.GetEnvironmentVariable("ACCSGEN_ACCEPT") == "1")
            File.WriteAllBytes(Repository.SpecSnapshot, expected);

        Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Repository.SpecSnapshot)), "specs/accs-v1.json has changed; accept the new snapshot with ACCSGEN_ACCEPT=1.");
    }

    [Fact]
    public void What_is_read_from_a_snapshot_is_what_was_written()
    {
        var document = SpecReader.Read("accs-v1.json", File.ReadAllText(Repository.BundledSpec), CancellationToken.None).Document!;

        var read = SpecSnapshot.Read(new MemoryStream(SpecSnapshot.Write(document)));

        Assert.Equal(489, read.Operations.Count);
        Assert.Equal(document.Schemas.Select(schema => schema.Name), read.Schemas.Select(schema => schema.Name));
        Assert.Equal(SpecSnapshot.Write(document), SpecSnapshot.Write(read));
        Assert.All(document.Operations.Zip(read.Operations), pair =>
        {
            Assert.Equal(pair.First.Key, pair.Second.Key);
            Assert.Equal(pair.First.Parameters.Select(parameter => parameter with { Description = null }), pair.Second.Parameters);
            Assert.Equal(pair.First.Body?.Required, pair.Second.Body?.Required);
            Assert.Equal(pair.First.Result?.Kind, pair.Second.Result?.Kind);
        });
    }

    [Fact]
    public void A_snapshot_of_another_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => SpecSnapshot.Read(new MemoryStream([99])));
}
