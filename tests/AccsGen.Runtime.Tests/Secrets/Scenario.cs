namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Something that can happen, played with secrets one would recognise.</summary>
internal sealed record Scenario(string Name, Func<Stage, Task> Play);
