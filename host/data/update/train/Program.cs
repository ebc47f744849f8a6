using UrlGuard.Training;

switch (args)
{
    case ["words"]:
        WordTrainer.Write();
        break;
    case ["weights"]:
        WeightTrainer.Write();
        break;
    case ["explain", .. string[] pairs]:
        WeightTrainer.Explain(pairs);
        break;
    default:
        Console.Error.WriteLine("words: writes honest-words.txt and letter-chances.txt");
        Console.Error.WriteLine("weights: writes weights.txt, and prints how they divide the examples");
        Console.Error.WriteLine("explain HOST NAME ...: prints what makes up the score of a host beside a protected name");
        break;
}
