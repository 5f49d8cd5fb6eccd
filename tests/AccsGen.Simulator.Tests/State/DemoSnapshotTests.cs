using AccsGen.Simulator.Entities;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.State;

/// <summary>The simulator starts from a snapshot of the demo tenant, which must say what the modules make. <c>ACCSGEN_ACCEPT=1</c> brings it up to date.</summary>
public sealed class DemoSnapshotTests
{
    [Fact]
    public void The_snapshot_is_what_the_modules_make()
    {
        var made = SeededStates.MakeDemo();
        if (Environment.GetEnvironmentVariable("ACCSGEN_ACCEPT") == "1")
            File.WriteAllBytes(Repository.DemoSnapshot, StoreSnapshot.Write(made, SeededStates.Collections));

        // What no module names would be left out.
        Assert.Empty(made.Collections.Except(SeededStates.Collections));
        using var file = File.OpenRead(Repository.DemoSnapshot);
        var read = StoreSnapshot.Read(file, SeededStates.Collections);

        foreach (var collection in SeededStates.Collections)
        {
            Assert.True(
                Lines(made[collection]).SequenceEqual(Lines(read[collection])) && made[collection].LastNumber == read[collection].LastNumber,
                $"The demo tenant's {collection.Name} have changed; accept the new snapshot with ACCSGEN_ACCEPT=1 and build again.");
        }
    }

    [Fact]
    public void What_is_read_is_found_by_its_tags_as_what_was_made()
    {
        var (made, read) = (SeededStates.MakeDemo(), SeededStates.Of(SimulatorSeed.Demo));

        foreach (var collection in SeededStates.Collections)
        {
            foreach (var tag in made[collection].Rows.SelectMany(entity => collection.Tags?.Invoke(entity) ?? []).Distinct())
                Assert.Equal(made[collection].Tagged(tag).Select(entity => entity.Key), read[collection].Tagged(tag).Select(entity => entity.Key));
        }
    }

    [Fact]
    public void What_is_no_snapshot_is_refused()
    {
        using var nothing = new MemoryStream();

        Assert.Throws<InvalidDataException>(() => StoreSnapshot.Read(nothing, []));
        Assert.Throws<InvalidDataException>(() => StoreSnapshot.Read(new MemoryStream(File.ReadAllBytes(Repository.DemoSnapshot)), []));
    }

    private static IEnumerable<string> Lines(CollectionData data) => data.Rows.Select(entity => $"{entity.Number} {entity.Key} {Encoding.UTF8.GetString(entity.Json.Span)}");
}
